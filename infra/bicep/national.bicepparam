// All municipalities, several programmes at once.
//
// ESTIMATE, TO BE CHECKED against Azure's price calculator before anyone decides by it (a month, without VAT):
//   App Service P0v3 Linux, two instances           1 500 kr
//   Cosmos DB autoscale 400 to 4000 RU/s, in zones    500 to 2 000 kr
//   Storage, 20 GB                                     60 kr
//   Logs and telemetry, 5 GB                          160 kr
//   Alerts                                             70 kr
//   Bot, Teams channel, certificate                     0 kr
//   Sum, about                                      2 300 to 3 800 kr
using './main.bicep'

param size = 'national'
param suffix = readEnvironmentVariable('RESOURCE_SUFFIX')
param botId = readEnvironmentVariable('BOT_ID')
param homeTenantId = readEnvironmentVariable('AAD_APP_TENANT_ID')
param teamsAppId = readEnvironmentVariable('TEAMS_APP_ID')
param tabDomain = readEnvironmentVariable('TAB_DOMAIN')
param bindDomain = readEnvironmentVariable('BIND_DOMAIN', 'no')
param allowedTenants = readEnvironmentVariable('ALLOWED_TENANTS')
param operators = readEnvironmentVariable('OPERATORS', '')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
