// What somebody must hear of without looking: the work itself is not done, or it needs a person. Read from the metrics that the code sends.
import { job, tags as tagsByName } from 'types.bicep'

@description('The region.')
param location string

@description('Tags.')
param tags tagsByName

@description('The workspace that the metrics are in.')
param workspaceId string

@description('Who is told.')
param email string

@description('The timed jobs.')
param jobs job[]

@description('The end of the names.')
param token string

// A late job is known by what is missing: each job is asked for by name, and one without any record counts as late.
var allowed = join(map(jobs, each => '"${each.name}", ${max(each.everyMinutes * 2, 15)}'), ', ')
var jobLate = 'datatable(job: string, minutes: int) [${allowed}] | join kind=leftouter (AppMetrics | where Name == "recruiting.job.finished" | extend job = tostring(Properties["job"]), outcome = tostring(Properties["outcome"]) | where outcome == "finished" | summarize last = max(TimeGenerated) by job) on job | where isnull(last) or last < ago(1m * minutes) | project TimeGenerated = now(), job'

var rules = [
  {
    name: 'job-late'
    title: 'A job has not finished'
    text: 'The job has not finished within twice its interval (at least 15 minutes). Open the board: any request starts what is overdue. Then look at /api/health.'
    severity: 1
    window: 'P2D'
    dimension: 'job'
    query: jobLate
  }
  {
    name: 'job-failing'
    title: 'A job fails'
    text: 'The job ran and failed. The log says why; it tries again at its next time.'
    severity: 2
    window: 'PT1H'
    dimension: 'job'
    query: 'AppMetrics | where Name == "recruiting.job.finished" | extend job = tostring(Properties["job"]), outcome = tostring(Properties["outcome"]) | where outcome != "finished" | project TimeGenerated, job'
  }
  {
    name: 'in-doubt'
    title: 'Posts are in doubt'
    text: 'LinkedIn did not say whether a post was placed. Look at the hand list and settle it; it is not sent again by itself.'
    severity: 1
    window: 'PT1H'
    dimension: ''
    query: 'AppMetrics | where Name == "recruiting.posts.in_doubt" | summarize arg_max(TimeGenerated, Sum) | where Sum > 0'
  }
  {
    name: 'missed'
    title: 'Posts were missed'
    text: 'A slot went by without its post. The text is not lost: it is back in the queue.'
    severity: 3
    window: 'PT1H'
    dimension: ''
    query: 'AppMetrics | where Name == "recruiting.posts.missed" | summarize arg_max(TimeGenerated, Sum) | where Sum > 0'
  }
  {
    name: 'connection-ending'
    title: 'A LinkedIn connection ends'
    text: 'The connection ends within twelve days. Connect again on the board; until then its posts fall to a person\'s hand once it has ended.'
    severity: 2
    window: 'P2D'
    dimension: 'connection'
    query: 'AppMetrics | where Name == "recruiting.connection.days_left" | extend connection = tostring(Properties["of"]) | summarize arg_max(TimeGenerated, Sum) by connection | where Sum <= 12'
  }
  {
    name: 'server-errors'
    title: 'The board answers with errors'
    text: 'More than five requests within a quarter of an hour ended in an error of the server.'
    severity: 2
    window: 'PT15M'
    dimension: ''
    query: 'AppRequests | where toint(ResultCode) >= 500 | summarize TimeGenerated = max(TimeGenerated), Many = count() | where Many > 5'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'recruiting'
    emailReceivers: [{ name: 'mail', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Recruiting: ${rule.title}'
      description: rule.text
      severity: rule.severity
      enabled: true
      autoMitigate: true
      // The tables come with the first record.
      skipQueryValidation: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            dimensions: empty(rule.dimension) ? [] : [{ name: rule.dimension, operator: 'Include', values: ['*'] }]
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
