// Who may sign in: people of one Entra tenant. The board itself decides what a stranger gets (401, the status, a calendar by its token), so nobody is turned away here.

@description('The app.')
param appName string

@description('The Entra tenant.')
param tenant string

@description('The app registration.')
param clientId string

@description('How many days a sign-in lasts.')
param sessionDays int

// Azure CLI, with which the scripts of this repository get a token for the board.
var azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'

resource app 'Microsoft.Web/sites@2025-03-01' existing = { name: appName }

resource signIn 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
    httpSettings: { requireHttps: true, routes: { apiPrefix: '/.auth' }, forwardProxy: { convention: 'NoProxy' } }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant}/v2.0'
          clientId: clientId
          // The name of the setting, which holds an identity and no secret.
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
        }
        validation: {
          allowedAudiences: [clientId, 'api://${clientId}']
          defaultAuthorizationPolicy: { allowedApplications: [clientId, azureCli] }
        }
      }
    }
    login: {
      tokenStore: { enabled: true }
      preserveUrlFragmentsForLogins: true
      cookieExpiration: { convention: 'FixedTime', timeToExpiration: '${sessionDays}.00:00:00' }
    }
  }
}
