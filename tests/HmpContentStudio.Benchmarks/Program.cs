using HmpContentStudio.Benchmarks;

// One command for each question; each prints what is measured beside a control from the same run, because only ratios mean anything on shared machines.
return args switch
{
    ["start"] => await StartBenchmark.RunAsync(),
    ["engines"] => EnginesBenchmark.Run(),
    ["bare", .. var rest] => BareApp.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: start | engines");
    return 2;
}
