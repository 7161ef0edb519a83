using System.Reflection;
using HmpContentStudio.Pipeline;
using MediatR;

namespace HmpContentStudio.Tests.Pipeline;

public class DeclaredPermissionTests
{
    [Fact]
    public void Every_request_declares_who_may_send_it()
    {
        var undeclared = Requests().Where(t => !t.GetCustomAttributes<PermitAttribute>().Any()).Select(t => t.Name);

        Assert.Empty(undeclared);
    }

    [Fact]
    public void Every_request_is_a_command_or_a_query_with_exactly_one_handler()
    {
        var handled = typeof(StudioServices).Assembly.GetTypes()
            .Where(t => t.IsClass)
            .SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(i => i.GetGenericArguments()[0].Name)
            .Order();

        Assert.Equal(Requests().Select(t => t.Name).Order(), handled);
    }

    [Fact]
    public void A_service_account_never_holds_a_decision()
    {
        var program = new Actor("p", "Program", [PermissionSet.Service, PermissionSet.Reviewer, PermissionSet.Designer]);

        Assert.False(program.Holds(PermissionSet.Reviewer));
        Assert.True(program.Holds(PermissionSet.Designer));
    }

    private static IEnumerable<Type> Requests() => typeof(StudioServices).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IBaseRequest).IsAssignableFrom(t));
}
