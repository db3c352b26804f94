// Everything in Azure, in one resource group. Not in here, because they belong to Entra: the app registration and its
// federated credential (docs/runbook.md, steps 2 and 5). Checked for syntax and names only; never compiled by us.
targetScope = 'resourceGroup'

@description('Where everything but the bot registration lives.')
param location string = 'norwayeast'

@description('The bot registration is offered globally or in westeurope; the latter keeps it inside the EU data boundary.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('Makes names unique: lower case letters and digits.')
@minLength(3)
@maxLength(8)
param suffix string

@description('pilot: one instance and serverless. national: two instances in zones and autoscale.')
@allowed(['pilot', 'national'])
param size string = 'pilot'

@description('Highest RU/s of autoscale, 0 for serverless; the size decides when this is left out.')
param cosmosAutoscaleMax int?

@description('Instances of the web app; the size decides when this is left out.')
param instances int?

@description('Client id of the Entra app that is both the bot and the audience of the tab.')
param botId string

@description('The home tenant: tokens of the bot are always issued there.')
param homeTenantId string

@description('The id of the app in Teams: the manifest id.')
param teamsAppId string

@description('Our own host name. Part of the identity: choose it once.')
param tabDomain string

@description('yes in the one deployment that binds the name and gets its certificate, when the DNS records of the outputs are in place. Then no again: binding anew drops the certificate for a moment.')
@allowed(['no', 'yes'])
param bindDomain string = 'no'

@description('Tenants that may use the app: GUIDs with commas between.')
param allowedTenants string

@description('Who may look at the status of the service: tenant id, a slash and object id of each person, with commas between.')
param operators string = ''

@description('Who is told when an alert goes off.')
param alertEmail string

var sizes = {
  pilot: {
    plan: 'B1'
    instances: 1
    zones: false
    autoscaleMax: 0
    logQuotaGb: 1
  }
  national: {
    plan: 'P0v3'
    instances: 2
    zones: true
    autoscaleMax: 4000
    logQuotaGb: 5
  }
}
var chosen = sizes[size]
var name = 'ledergaloppen-${suffix}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}'
  location: location
}

module telemetry 'modules/telemetry.bicep' = {
  name: 'telemetry'
  params: {
    name: name
    location: location
    dailyQuotaGb: chosen.logQuotaGb
  }
}

module store 'modules/store.bicep' = {
  name: 'store'
  params: {
    name: name
    location: location
    autoscaleMax: cosmosAutoscaleMax ?? chosen.autoscaleMax
    zoneRedundant: chosen.zones
    principalId: identity.properties.principalId
  }
}

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    name: name
    location: location
    plan: chosen.plan
    instances: instances ?? chosen.instances
    zoneRedundant: chosen.zones
    identityId: identity.id
    workspaceId: telemetry.outputs.workspaceId
    settings: {
      MicrosoftAppId: botId
      MicrosoftAppTenantId: homeTenantId
      MicrosoftAppType: 'SingleTenant'
      AZURE_CLIENT_ID: identity.properties.clientId
      ALLOWED_TENANTS: allowedTenants
      TAB_DOMAIN: tabDomain
      TEAMS_APP_ID: teamsAppId
      COSMOS_ENDPOINT: store.outputs.endpoint
      COSMOS_DATABASE: store.outputs.database
      APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry.outputs.connectionString
      // The exporter's statistics about itself would go to Microsoft beside what we send.
      APPLICATION_INSIGHTS_NO_STATSBEAT: 'true'
      APPLICATIONINSIGHTS_SDKSTATS_DISABLED: 'true'
      OPERATORS: operators
      LOG_LEVEL: 'info'
    }
  }
}

module domain 'modules/domain.bicep' = if (bindDomain == 'yes') {
  name: 'domain'
  params: {
    location: location
    siteName: web.outputs.siteName
    planId: web.outputs.planId
    domain: tabDomain
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${name}'
    location: botLocation
    botId: botId
    homeTenantId: homeTenantId
    endpoint: 'https://${tabDomain}/api/messages'
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    email: alertEmail
    siteId: web.outputs.siteId
    planId: web.outputs.planId
    storeId: store.outputs.accountId
    workspaceId: telemetry.outputs.workspaceId
  }
}

// Upper case, because the toolkit writes outputs to env/.env.NAME under these names.
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = web.outputs.siteId
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
output IDENTITY_CLIENT_ID string = identity.properties.clientId
output DNS_CNAME_TARGET string = web.outputs.defaultHost
output DNS_TXT_VALUE string = web.outputs.verificationId
output STORE_ENDPOINT string = store.outputs.endpoint
