// What each alert means and what to do is in docs/runbook.md, under the alert's own name.
param name string
param location string
param email string
param siteId string
param planId string
param storeId string
param workspaceId string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  properties: {
    groupShortName: 'ledergalopp'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var metrics = [
  {
    name: 'sick-instance'
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 100
    severity: 1
  }
  {
    name: 'server-errors'
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    severity: 2
  }
  {
    name: 'slow-answers'
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'HttpResponseTime'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 2
    severity: 3
  }
  {
    name: 'little-memory'
    scope: planId
    namespace: 'Microsoft.Web/serverfarms'
    metric: 'MemoryPercentage'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 90
    severity: 3
  }
  {
    name: 'store-unavailable'
    scope: storeId
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'ServiceAvailability'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 99
    severity: 1
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [for one in metrics: {
  name: '${one.name}-${name}'
  location: 'global'
  properties: {
    description: one.name
    severity: one.severity
    enabled: true
    scopes: [one.scope]
    evaluationFrequency: one.metric == 'ServiceAvailability' ? 'PT1H' : 'PT5M'
    windowSize: one.metric == 'ServiceAvailability' ? 'PT1H' : 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: one.name
          metricNamespace: one.namespace
          metricName: one.metric
          timeAggregation: one.aggregation
          operator: one.operator
          threshold: one.threshold
        }
      ]
    }
    actions: [
      {
        actionGroupId: operators.id
      }
    ]
  }
}]

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'store-throttled-${name}'
  location: 'global'
  properties: {
    description: 'store-throttled'
    severity: 3
    enabled: true
    scopes: [storeId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'store-throttled'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 100
          dimensions: [
            {
              name: 'StatusCode'
              operator: 'Include'
              values: ['429']
            }
          ]
        }
      ]
    }
    actions: [
      {
        actionGroupId: operators.id
      }
    ]
  }
}

// The service reports the age in seconds of the oldest message that is due, every minute, as this metric.
var queueAge = 'ledergaloppen.queue.age'

var queries = [
  {
    name: 'messages-late'
    query: 'AppMetrics | where Name == "${queueAge}" | summarize age = max(Max) by bin(TimeGenerated, 5m) | where age > 900'
    operator: 'GreaterThan'
    threshold: 0
    severity: 2
  }
  {
    name: 'clock-stands-still'
    query: 'AppMetrics | where Name == "${queueAge}"'
    operator: 'LessThan'
    threshold: 1
    severity: 1
  }
  {
    name: 'bugs'
    query: 'AppExceptions'
    operator: 'GreaterThan'
    threshold: 10
    severity: 3
  }
]

resource queryAlerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for one in queries: {
  name: '${one.name}-${name}'
  location: location
  properties: {
    displayName: one.name
    severity: one.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: one.query
          timeAggregation: 'Count'
          operator: one.operator
          threshold: one.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [operators.id]
    }
  }
}]
