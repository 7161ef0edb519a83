using HmpContentStudio.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Governance;

/// <summary>What governance needs beyond its handlers.</summary>
public static class GovernanceServices
{
    /// <summary>Adds the audit trail, which stands beside every stage.</summary>
    public static IServiceCollection AddGovernance(this IServiceCollection services) => services
        .AddScoped<AuditExport>()
        .AddScoped<AuditTrail>()
        .AddScoped<IAuditTrail>(p => p.GetRequiredService<AuditTrail>())
        .AddScoped<IAuditChain>(p => p.GetRequiredService<AuditTrail>());
}
