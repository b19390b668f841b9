await Console.Error.WriteLineAsync(
    """
    This build of Recruiting.Functions stands in for Azure's worker in tests: it has the triggers, and nothing that calls them.
    Under the real worker, with Azure Functions Core Tools and Azurite, in the folder Functions:
        FunctionsWorker=package func start
    Everything on one machine, without Azure:
        dotnet run --project Desk
    """);
return 1;
