// The app's settings: all that the code and the Functions host read, and no more. A test compares the two.
import { job } from 'types.bicep'

@description('The app.')
param appName string

@description('The client id of the app\'s identity.')
param identityClientId string

@description('The storage account, for the Functions host.')
param storageName string

@description('The store.')
param tableEndpoint string

@description('The vault of the key ring and of LinkedIn\'s secrets.')
param vaultUri string

@description('Where telemetry is sent.')
param insightsConnection string

@description('The tenant whose people may sign in.')
param tenant string

@description('The first admins.')
param admins string

@description('Where people open the board.')
param address string

@description('The default language.')
param language string

@description('The default time zone.')
param timeZone string

@description('The timed jobs.')
param jobs job[]

@description('The client id of the LinkedIn app for profiles; empty for none.')
param linkedInProfileClientId string

@description('The client id of the LinkedIn app for pages; empty for none.')
param linkedInPageClientId string

@description('The mail server of reminders; empty for none.')
param mailHost string

@description('From whom reminders are.')
param mailFrom string

@description('Who signs in at the mail server; empty for nobody.')
param mailUser string

var host = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  // The board's own page is at the root, not the host's.
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
  // The sign-in proves itself to Entra with this identity instead of a secret.
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
}

var board = {
  AZURE_CLIENT_ID: identityClientId
  Presence__Store: tableEndpoint
  Presence__KeyVault: vaultUri
  Presence__Tenant: tenant
  Presence__Admins: admins
  Presence__Address: address
  Presence__Language: language
  Presence__TimeZone: timeZone
}

var schedules = toObject(jobs, each => 'Schedules__${each.setting}', each => each.schedule)

// Without a version: the newest secret is taken, so that rotating needs no deployment.
var profile = empty(linkedInProfileClientId)
  ? {}
  : {
      LinkedIn__Profile__ClientId: linkedInProfileClientId
      LinkedIn__Profile__ClientSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/linkedin-profile-client-secret)'
    }

var page = empty(linkedInPageClientId)
  ? {}
  : {
      LinkedIn__Page__ClientId: linkedInPageClientId
      LinkedIn__Page__ClientSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/linkedin-page-client-secret)'
    }

var mail = empty(mailHost) ? {} : { Mail__Host: mailHost, Mail__From: mailFrom }

var mailAccount = empty(mailHost) || empty(mailUser)
  ? {}
  : {
      Mail__User: mailUser
      Mail__Password: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/mail-password)'
    }

resource app 'Microsoft.Web/sites@2025-03-01' existing = { name: appName }

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(host, board, schedules, profile, page, mail, mailAccount)
}
