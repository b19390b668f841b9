// A class at a time beside others; those that need the process for themselves say [DoNotParallelize].
[assembly: Parallelize(Scope = ExecutionScope.ClassLevel)]
