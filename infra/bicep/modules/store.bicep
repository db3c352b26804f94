param name string
param location string

@description('Highest RU/s of autoscale (1000 or more); 0 makes the account serverless.')
param autoscaleMax int
param zoneRedundant bool

@description('The object id of the identity that may read and write documents, and nothing else may.')
param principalId string

var serverless = autoscaleMax == 0

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: 'cosmos-${name}'
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: zoneRedundant
      }
    ]
    capabilities: serverless ? [
      {
        name: 'EnableServerless'
      }
    ] : []
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: 'ledergaloppen'
  properties: {
    resource: {
      id: 'ledergaloppen'
    }
  }
}

// The truth about this container is bot/adapters/cosmos/container.ts; a test compares.
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: 'documents'
  properties: {
    resource: {
      id: 'documents'
      partitionKey: {
        paths: ['/partition']
        kind: 'Hash'
        version: 2
      }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/partition/?' }
          { path: '/kind/?' }
          { path: '/dueAt/?' }
          { path: '/lane/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
        compositeIndexes: [
          [
            { path: '/kind', order: 'ascending' }
            { path: '/dueAt', order: 'ascending' }
          ]
          [
            { path: '/lane', order: 'ascending' }
            { path: '/dueAt', order: 'ascending' }
          ]
        ]
      }
      defaultTtl: -1
    }
    options: serverless ? {} : {
      autoscaleSettings: {
        maxThroughput: autoscaleMax
      }
    }
  }
}

// Cosmos DB Built-in Data Contributor: documents, not databases, containers or keys.
resource contributor 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, 'data-contributor')
  properties: {
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    principalId: principalId
    scope: account.id
  }
}

output endpoint string = account.properties.documentEndpoint
output database string = database.name
output accountId string = account.id
