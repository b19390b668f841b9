// Everything that one team's board needs in Azure: an identity, a store, a vault, logs, the app, who may sign in, alerts and a budget.
// No key and no secret passes through here: the app's identity opens what it needs, and LinkedIn's secrets are put into the vault by hand.
targetScope = 'subscription'

import { job } from 'modules/types.bicep'

@description('The name of this environment, such as dev or prod. It goes into the names and tags of all resources; azd knows the environment by it.')
@minLength(1)
@maxLength(24)
param environmentName string

@description('The Azure region of all resources. It must offer Flex Consumption.')
param location string

@description('The Entra tenant whose people may sign in (Presence:Tenant).')
param tenant string = az.tenant().tenantId

@description('The application (client) id of the app registration that people sign in with.')
@minLength(36)
@maxLength(36)
param authClientId string

@description('The first admins, who need no row in the store: tenant/objectId, separated by commas (Presence:Admins).')
@minLength(1)
param admins string

@description('The object id of an Entra group that works on the store with the command line or PowerShell: data roles on the storage account and secrets of the vault. Empty for none.')
param adminGroupId string = ''

@description('Where alerts and the budget report to.')
@minLength(3)
param alertEmail string

@description('Where people open the board (Presence:Address), https://board.example.com; empty for the app\'s own address. LinkedIn sends people back there.')
param address string = ''

@description('The language where a reader\'s browser asks for neither (Presence:Language).')
@allowed(['en', 'nl'])
param language string = 'en'

@description('The IANA zone where a channel or colleague names none (Presence:TimeZone).')
param timeZone string = 'Europe/Amsterdam'

@description('The client id of the LinkedIn app for profiles; empty for none. Its secret is the vault\'s secret linkedin-profile-client-secret.')
param linkedInProfileClientId string = ''

@description('The client id of the LinkedIn app for pages; empty for none. Its secret is the vault\'s secret linkedin-page-client-secret.')
param linkedInPageClientId string = ''

@description('The mail server that reminders go out by (Mail:Host), spoken to with STARTTLS on port 587; empty for none.')
param mailHost string = ''

@description('From whom reminders are (Mail:From), Name <address> or an address alone; wanted with a mail server.')
param mailFrom string = ''

@description('Who signs in at the mail server (Mail:User); empty for nobody. The password is the vault\'s secret mail-password.')
param mailUser string = ''

@description('How many days a sign-in lasts.')
@minValue(1)
@maxValue(30)
param sessionDays int = 7

@description('The most instances that each group of functions may scale out to: HTTP is one group, each timer and the queue are one of their own. Regions that do not take fewer yet want 40.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 4

@description('Memory of an instance in MB; what an execution costs is in proportion to it.')
@allowed([512, 2048, 4096])
param instanceMemory int = 512

@description('Instances for HTTP that never sleep, so that nobody waits for a start. Each costs around the clock; 0 for none.')
@minValue(0)
@maxValue(10)
param alwaysReady int = 0

@description('The budget per month, in the currency of the subscription. It warns at half of it, at all of it, and where it will be exceeded by the end of the month; it stops nothing.')
@minValue(1)
param budgetAmount int = 25

@description('The first day of the month in which the budget was made (2026-11-01). It cannot change afterwards: give the same at each deployment.')
@minLength(10)
@maxLength(10)
param budgetStart string

@description('How many days logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int = 30

@description('The timed jobs: when each runs (NCRONTAB, UTC) and the longest usual time between two runs in minutes, by which its alert judges.')
param jobs job[] = [
  { name: 'settle-doubt', setting: 'SettleDoubt', schedule: '0 */5 * * * *', everyMinutes: 5 }
  { name: 'publish-due', setting: 'PublishDue', schedule: '0 * * * * *', everyMinutes: 1 }
  { name: 'chase-hand', setting: 'ChaseHand', schedule: '0 */15 * * * *', everyMinutes: 15 }
  { name: 'tidy', setting: 'Tidy', schedule: '0 40 2 * * *', everyMinutes: 1440 }
  { name: 'fill-plan', setting: 'FillPlan', schedule: '0 10 3 * * *', everyMinutes: 1440 }
  { name: 'keep-tokens', setting: 'KeepTokens', schedule: '0 20 4 * * *', everyMinutes: 1440 }
  { name: 'guard-streaks', setting: 'GuardStreaks', schedule: '0 0 7 * * *', everyMinutes: 1440 }
  { name: 'remind', setting: 'Remind', schedule: '20 * * * * *', everyMinutes: 1 }
]

var tags = { 'azd-env-name': environmentName, product: 'recruiting' }
// The same names at each deployment of the same environment, and no others in all of Azure.
var token = toLower(uniqueString(subscription().id, environmentName, location))
var names = {
  identity: 'id-${token}'
  workspace: 'log-${token}'
  insights: 'appi-${token}'
  storage: 'st${token}'
  vault: 'kv-${token}'
  plan: 'plan-${token}'
  app: 'func-${token}'
  budget: 'budget-${token}'
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-recruiting-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: names.identity, location: location, tags: tags }
}

module logs 'modules/logs.bicep' = {
  scope: group
  params: {
    workspaceName: names.workspace
    insightsName: names.insights
    location: location
    tags: tags
    retentionDays: retentionDays
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: { name: names.storage, location: location, tags: tags, workspaceId: logs.outputs.workspaceId }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: { name: names.vault, location: location, tags: tags, tenant: tenant, workspaceId: logs.outputs.workspaceId }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    storageName: names.storage
    vaultName: names.vault
    insightsName: names.insights
    identityName: names.identity
    adminGroupId: adminGroupId
  }
  dependsOn: [identity, storage, vault, logs]
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: names.app
    planName: names.plan
    location: location
    tags: tags
    identityId: identity.outputs.id
    packages: storage.outputs.packages
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
    alwaysReady: alwaysReady
    workspaceId: logs.outputs.workspaceId
  }
  // Before the identity may read its package the app cannot start.
  dependsOn: [roles]
}

module settings 'modules/settings.bicep' = {
  scope: group
  params: {
    appName: names.app
    identityClientId: identity.outputs.clientId
    storageName: names.storage
    tableEndpoint: storage.outputs.tableEndpoint
    vaultUri: vault.outputs.uri
    insightsConnection: logs.outputs.insightsConnection
    tenant: tenant
    admins: admins
    address: empty(address) ? app.outputs.url : address
    language: language
    timeZone: timeZone
    jobs: jobs
    linkedInProfileClientId: linkedInProfileClientId
    linkedInPageClientId: linkedInPageClientId
    mailHost: mailHost
    mailFrom: mailFrom
    mailUser: mailUser
  }
}

module signIn 'modules/signin.bicep' = {
  scope: group
  params: { appName: names.app, tenant: tenant, clientId: authClientId, sessionDays: sessionDays }
  // The sign-in names a setting that holds the identity to use instead of a secret.
  dependsOn: [settings]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: logs.outputs.workspaceId
    email: alertEmail
    jobs: jobs
    token: token
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: { name: names.budget, amount: budgetAmount, start: budgetStart, email: alertEmail }
}

@description('The resource group that holds everything.')
output RESOURCE_GROUP string = group.name

@description('The board.')
output BOARD_URL string = app.outputs.url

@description('The function app.')
output FUNCTION_APP string = names.app

@description('The store, as Presence:Store wants it.')
output STORE string = storage.outputs.tableEndpoint

@description('The storage account.')
output STORAGE_ACCOUNT string = names.storage

@description('The vault.')
output KEY_VAULT string = names.vault

@description('The principal that the app registration trusts instead of a secret.')
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
