using System.Text;
using FluentValidation;
using MediatR;

namespace HmpContentStudio.Pipeline;

/// <summary>Second: refuses values that break a rule of their own, all at once and each with its place.</summary>
internal sealed class ValidateBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IOutcome<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = new List<FieldError>();
        foreach (var validator in validators)
        {
            var verdict = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(verdict.Errors.Select(e => new FieldError(JsonPointer.Of(e.PropertyName), e.ErrorMessage)));
        }

        if (errors.Count == 0)
        {
            return await next();
        }

        return TResponse.Refused(Refusal.Malformed("request.malformed", "Correct the values named in errors and send it again.", errors));
    }
}

/// <summary>Turns <c>Objectives[0].Text</c> into <c>/objectives/0/text</c>.</summary>
internal static class JsonPointer
{
    public static string Of(string propertyPath)
    {
        var pointer = new StringBuilder();
        foreach (var part in propertyPath.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            pointer.Append('/').Append(char.ToLowerInvariant(part[0])).Append(part.AsSpan(1));
        }

        return pointer.ToString();
    }
}
