// For a team: room for a peak, and logs that reach back a quarter of a year.
using 'main.bicep'
extends 'main.bicepparam'

param environmentName = 'prod'
param maximumInstances = 4
param budgetAmount = 25
param retentionDays = 90
