using Recruiting.Desk;

return await DeskCommand.RunAsync(args);
