param location string
param siteName string
param planId string
param domain string

resource site 'Microsoft.Web/sites@2024-11-01' existing = {
  name: siteName
}

// The name must be bound before a certificate can be asked for, and bound again with it: hence the second module.
resource name 'Microsoft.Web/sites/hostNameBindings@2024-11-01' = {
  parent: site
  name: domain
  properties: {
    siteName: siteName
    hostNameType: 'Verified'
    sslState: 'Disabled'
  }
}

resource certificate 'Microsoft.Web/certificates@2024-11-01' = {
  name: 'cert-${domain}'
  location: location
  properties: {
    serverFarmId: planId
    canonicalName: domain
  }
  dependsOn: [
    name
  ]
}

module secure 'domainCertificate.bicep' = {
  name: 'domain-certificate'
  params: {
    siteName: siteName
    domain: domain
    thumbprint: certificate.properties.thumbprint
  }
}
