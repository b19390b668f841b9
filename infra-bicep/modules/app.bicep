// The function app and its plan: Flex Consumption, which sleeps when there is nothing to do.
import { tags as tagsByName } from 'types.bicep'

@description('The app\'s name.')
param name string

@description('The plan\'s name.')
param planName string

@description('The region.')
param location string

@description('Tags.')
param tags tagsByName

@description('The identity it runs as.')
param identityId string

@description('The container that its package is deployed to.')
param packages string

@description('The most instances of each group of functions.')
param maximumInstances int

@description('Memory of an instance in MB.')
param instanceMemory int

@description('Instances for HTTP that never sleep.')
param alwaysReady int

@description('The workspace that its diagnostics go to.')
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  // azd deploys the service of this name here.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identityId
    siteConfig: { ftpsState: 'Disabled', minTlsVersion: '1.2', scmMinTlsVersion: '1.2', http20Enabled: true }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: instanceMemory
        alwaysReady: alwaysReady > 0 ? [{ name: 'http', instanceCount: alwaysReady }] : []
      }
    }
  }
}

// A package comes by identity alone: no passwords for publishing.
resource publishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource fileTransfer 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

// Category groups are known to the preview alone.
#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  // By name: a log of requests would hold the addresses of calendars, which are their secrets.
  properties: { workspaceId: workspaceId, logs: [{ category: 'FunctionAppLogs', enabled: true }] }
}

@description('The board\'s address.')
output url string = 'https://${app.properties.defaultHostName}'
