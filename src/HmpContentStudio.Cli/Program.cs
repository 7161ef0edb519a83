using HmpContentStudio.Cli;

return await HmpApp.RunAsync(args, Terminal.Standard(), CancellationToken.None);
