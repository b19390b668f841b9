// The app's identity: what opens the store, the vault and the logs, and what the sign-in uses instead of a secret.
import { tags as tagsByName } from 'types.bicep'

@description('The identity\'s name.')
param name string

@description('The region.')
param location string

@description('Tags.')
param tags tagsByName

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Its resource id.')
output id string = identity.id

@description('Its client id, by which code and settings name it.')
output clientId string = identity.properties.clientId

@description('Its principal id, by which roles and the app registration name it.')
output principalId string = identity.properties.principalId
