// To try things out: small, and told about early.
using 'main.bicep'
extends 'main.bicepparam'

param environmentName = 'dev'
param maximumInstances = 1
param budgetAmount = 10
