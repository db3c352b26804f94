param name string
param location string
param botId string
param homeTenantId string
param endpoint string

// Single tenant for the registration, several organisations for the Entra app: docs/decisions/0020-tenancy.md.
resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Ledergaloppen'
    endpoint: endpoint
    msaAppId: botId
    msaAppType: 'SingleTenant'
    msaAppTenantId: homeTenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: location
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}
