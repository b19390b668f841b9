@export()
@description('A timed job.')
type job = {
  @description('The job\'s name, as in Core\'s JobSchedules.')
  name: string

  @description('The name of its schedule\'s setting below Schedules.')
  setting: string

  @description('When it runs: NCRONTAB (second minute hour day month weekday), UTC.')
  schedule: string

  @description('The longest usual time between two runs, in minutes; the alert allows twice that, and at least 15 minutes. At most 1440: an alert looks two days back.')
  @minValue(1)
  @maxValue(1440)
  everyMinutes: int
}

@export()
@description('Tags by name.')
type tags = {
  *: string
}
