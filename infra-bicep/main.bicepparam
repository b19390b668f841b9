// What azd deploys: it prefers this file to a main.parameters.json and gives it the environment's values (`azd env set NAME value`). dev and prod build on it.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param authClientId = readEnvironmentVariable('PRESENCE_CLIENT_ID')
param admins = readEnvironmentVariable('PRESENCE_ADMINS')
param adminGroupId = readEnvironmentVariable('PRESENCE_ADMIN_GROUP', '')
param alertEmail = readEnvironmentVariable('PRESENCE_ALERT_EMAIL')
param budgetStart = readEnvironmentVariable('PRESENCE_BUDGET_START')
param address = readEnvironmentVariable('PRESENCE_ADDRESS', '')
param language = readEnvironmentVariable('PRESENCE_LANGUAGE', 'en')
param timeZone = readEnvironmentVariable('PRESENCE_TIME_ZONE', 'Europe/Amsterdam')
param linkedInProfileClientId = readEnvironmentVariable('PRESENCE_LINKEDIN_PROFILE_CLIENT_ID', '')
param linkedInPageClientId = readEnvironmentVariable('PRESENCE_LINKEDIN_PAGE_CLIENT_ID', '')
param mailHost = readEnvironmentVariable('PRESENCE_MAIL_HOST', '')
param mailFrom = readEnvironmentVariable('PRESENCE_MAIL_FROM', '')
param mailUser = readEnvironmentVariable('PRESENCE_MAIL_USER', '')
