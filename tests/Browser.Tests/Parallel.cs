// Two pages at a time: more wait for the same two cores.
[assembly: Parallelize(Scope = ExecutionScope.ClassLevel, Workers = 2)]
