using MediatR;

namespace HmpContentStudio.Pipeline;

/// <summary>
/// A use case that changes something. It runs in one transaction with its event reactions and audit entries: all of it is saved, or,
/// after a refusal, nothing. It declares who may send it with a <see cref="PermitAttribute"/>.
/// </summary>
/// <typeparam name="T">The answer.</typeparam>
public interface ICommand<T> : IRequest<Result<T>>, ICommand;

/// <summary>Marks commands whatever they answer.</summary>
public interface ICommand;

/// <summary>A question that changes nothing. It declares who may ask it with a <see cref="PermitAttribute"/>.</summary>
/// <typeparam name="T">The answer.</typeparam>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>A fact one stage tells another, past tense, data only. Reactions run inside the transaction of the command that told it.</summary>
public interface IEvent : INotification;

/// <summary>The handler of a command or a query.</summary>
/// <typeparam name="TRequest">The command or query.</typeparam>
/// <typeparam name="TAnswer">Its answer.</typeparam>
public interface IHandle<TRequest, TAnswer> : IRequestHandler<TRequest, Result<TAnswer>>
    where TRequest : IRequest<Result<TAnswer>>;

/// <summary>A command that is not worth an audit entry (a lease renewal, an autosave), with the reason.</summary>
/// <param name="reason">Why nobody will ask who did it.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute(string reason) : Attribute
{
    /// <summary>Why nobody will ask who did it.</summary>
    public string Reason { get; } = reason;
}
