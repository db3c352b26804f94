// One region, ten groups, one programme.
//
// ESTIMATE, TO BE CHECKED against Azure's price calculator before anyone decides by it (a month, without VAT):
//   App Service B1 Linux, one instance      150 kr
//   Cosmos DB serverless, 2 million RU, 1 GB  10 kr
//   Logs and telemetry, under 1 GB            30 kr
//   Alerts                                    70 kr
//   Bot, Teams channel, certificate            0 kr
//   Sum, about                               260 kr
using './main.bicep'

param size = 'pilot'
param suffix = readEnvironmentVariable('RESOURCE_SUFFIX')
param botId = readEnvironmentVariable('BOT_ID')
param homeTenantId = readEnvironmentVariable('AAD_APP_TENANT_ID')
param teamsAppId = readEnvironmentVariable('TEAMS_APP_ID')
param tabDomain = readEnvironmentVariable('TAB_DOMAIN')
param bindDomain = readEnvironmentVariable('BIND_DOMAIN', 'no')
param allowedTenants = readEnvironmentVariable('ALLOWED_TENANTS')
param operators = readEnvironmentVariable('OPERATORS', '')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
