// The vault: the key ring that encrypts LinkedIn's tokens, and the secrets of the LinkedIn apps. By roles alone, and nothing in it can be destroyed at once.
import { tags as tagsByName } from 'types.bicep'

@description('The vault\'s name.')
@minLength(3)
@maxLength(24)
param name string

@description('The region.')
param location string

@description('Tags.')
param tags tagsByName

@description('The tenant whose roles open it.')
param tenant string

@description('The workspace that its diagnostics go to.')
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
  }
}

// Category groups are known to the preview alone.
#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'allLogs', enabled: true }] }
}

@description('The vault\'s address.')
output uri string = vault.properties.vaultUri
