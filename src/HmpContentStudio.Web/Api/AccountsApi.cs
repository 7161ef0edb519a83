using HmpContentStudio.Accounts;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>Tokens and accounts.</summary>
internal static class AccountsApi
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("").WithTags("Accounts");
        accounts.MapPost("/tokens", CreateToken).AllowAnonymous().WithMetadata(new NeverRepeated())
            .WithSummary("Signs a program in: a bearer token for the next twelve hours.");
        accounts.MapPost("/accounts", AddAccount).WithMetadata(new NeverRepeated())
            .WithSummary("Adds an account with its permission sets and a first password.");
    }

    internal static async Task<Results<Ok<IssuedToken>, Refused>> CreateToken(
        CreateToken body, IMediator studio, CancellationToken cancellationToken)
    {
        var result = await studio.Send(body, cancellationToken);
        if (!result.Succeeded(out var verdict, out var refusal))
        {
            return new Refused(refusal);
        }

        return verdict.Token is null ? new Refused(verdict.Refusal!) : TypedResults.Ok(verdict.Token);
    }

    internal static async Task<Results<Created<AccountView>, Refused>> AddAccount(
        NewAccount body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new AddAccount(body), cancellationToken)).ToCreated(account => $"{StudioApi.Root}/accounts/{account.Id}");
}
