using System.Reflection;
using FluentValidation;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HmpContentStudio.Pipeline;

/// <summary>The mediator, its handlers and the four behaviours, in the order in which a request passes them.</summary>
public static class PipelineServices
{
    private static readonly Type[] Handled = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IValidator<>)];

    /// <summary>Registers the pipeline and every handler, reaction and validator of the assembly.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, Assembly assembly)
    {
        services.AddScoped<ServiceFactory>(provider => type => provider.GetService(type)!);
        services.AddScoped<IMediator, Mediator>();

        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthorizeBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidateBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(SaveBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuditBehavior<,>));

        services.AddScoped<CurrentUser>().AddScoped<ICurrentUser>(p => p.GetRequiredService<CurrentUser>());
        services.AddScoped<AfterCommit>().AddScoped<IAfterCommit>(p => p.GetRequiredService<AfterCommit>());
        services.AddScoped<RepeatedRequests>();
        services.AddSingleton<IPolicyGate, DefaultPolicyGate>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFileStore, DirectoryFileStore>();
        services.TryAddSingleton<IIds, TimeOrderedIds>();
        return services.AddHandlers(assembly);
    }

    private static IServiceCollection AddHandlers(this IServiceCollection services, Assembly assembly)
    {
        var pairs =
            from type in assembly.GetTypes()
            where type is { IsAbstract: false, IsGenericTypeDefinition: false }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && Handled.Contains(contract.GetGenericTypeDefinition())
            orderby type.FullName
            select (contract, type);
        foreach (var (contract, type) in pairs)
        {
            services.AddTransient(contract, type);
        }

        return services;
    }
}
