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
var finished = 'AppMetrics | where Name == "recruiting.job.finished" | extend job = tostring(Properties["job"]), outcome = tostring(Properties["outcome"])'

var late = 'datatable(job: string, minutes: int) [${allowed}] | join kind=leftouter (${finished} | where outcome == "finished" | summarize last = max(TimeGenerated) by job) on job | where isnull(last) or last < now() - 1m * minutes | project finding = strcat(job, " has not finished within ", minutes, " minutes")'
var failing = '${finished} | where TimeGenerated > ago(1h) and outcome != "finished" | summarize by job | project finding = strcat(job, " failed")'
var answering = 'AppRequests | where TimeGenerated > ago(15m) and toint(ResultCode) >= 500 | summarize many = count() | where many > 5 | project finding = "the board answered more than five requests within 15 minutes with an error"'

var inDoubt = 'AppMetrics | where Name == "recruiting.posts.in_doubt" and TimeGenerated > ago(1h) | summarize arg_max(TimeGenerated, Sum) | where Sum > 0 | project finding = "posts are in doubt"'
var missed = 'AppMetrics | where Name == "recruiting.posts.missed" and TimeGenerated > ago(1h) | summarize arg_max(TimeGenerated, Sum) | where Sum > 0 | project finding = "posts were missed"'
var ending = 'AppMetrics | where Name == "recruiting.connection.days_left" | extend whose = tostring(Properties["of"]) | summarize arg_max(TimeGenerated, Sum) by whose | where Sum <= 12 | project finding = strcat("the LinkedIn connection of ", whose, " ends within twelve days")'

// Azure bills by the rule, so there are two: what whoever runs the board must mend, and what waits for a person of the team. Each finding is an alert of its own;
// its words hold no number that changes, or each change would be a new one.
var rules = [
  {
    name: 'work'
    title: 'the work is not done'
    text: 'A timed job is late or fails, or the board answers with errors. Open the board: any request starts what is overdue. /api/health and the log say more.'
    severity: 1
    query: 'union (${late}), (${failing}), (${answering})'
  }
  {
    name: 'person'
    title: 'something waits for a person'
    text: 'Posts are in doubt or were missed, or a LinkedIn connection ends. The hand list on the board says what to do. Nothing is lost: what was missed is back in its queue.'
    severity: 2
    query: 'union (${inDoubt}), (${missed}), (${ending})'
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
      // As far back as a rule can look; each part of a query narrows it down.
      windowSize: 'P2D'
      criteria: {
        allOf: [
          {
            query: '${rule.query} | project TimeGenerated = now(), finding'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            dimensions: [{ name: 'finding', operator: 'Include', values: ['*'] }]
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
