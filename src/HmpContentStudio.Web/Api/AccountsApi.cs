using System.Security.Claims;
using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Hosting;
using HmpContentStudio.Web.Http;
using HmpContentStudio.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
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
        accounts.MapGet("/session", Session)
            .WithSummary("Who is signed in, what they may do, and the antiforgery token a browser sends with every change.");
        accounts.MapGet("/accounts", List).WithSummary("The accounts by address.");
        accounts.MapPost("/accounts", AddAccount).WithMetadata(new NeverRepeated())
            .WithSummary("Adds an account with its permission sets and a first password.");
    }

    internal static async Task<Results<Ok<IssuedToken>, Refused>> CreateToken(
        Credentials body, FrontDoor door, CancellationToken cancellationToken)
    {
        var verdict = await door.CreateTokenAsync(body.Email, body.Password, cancellationToken);
        return verdict.Token is null ? new Refused(verdict.Refusal!) : TypedResults.Ok(verdict.Token);
    }

    internal static Ok<SessionView> Session(HttpContext http, ICurrentUser user, IAntiforgery antiforgery, StudioOptions options, IWebHostEnvironment environment)
    {
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        return TypedResults.Ok(new SessionView(
            user.Actor.AccountId, user.Actor.DisplayName, http.User.FindFirstValue(ClaimTypes.Email)!, [.. user.Actor.Sets],
            new AntiforgeryView(AntiforgeryGate.Header, token), options.Drafting.Provider, environment.IsDevelopment()));
    }

    internal static async Task<Results<Ok<Page<AccountView>>, Refused>> List(
        string? after, int? limit, IMediator studio, CancellationToken cancellationToken) =>
        PageRequest.Read(after, limit).Succeeded(out var page, out var refusal)
            ? (await studio.Send(new AllAccounts(page), cancellationToken)).ToOk()
            : new Refused(refusal);

    internal static async Task<Results<Created<AccountView>, Refused>> AddAccount(
        NewAccount body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new AddAccount(body), cancellationToken)).ToCreated(account => $"{StudioApi.Root}/accounts/{account.Id}");
}

/// <summary>Address and password.</summary>
internal sealed record Credentials(string Email, string Password);

/// <summary>Who is signed in.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Name on screens.</param>
/// <param name="Email">Address.</param>
/// <param name="Permissions">The permission sets held.</param>
/// <param name="Antiforgery">What a browser sends with every change.</param>
/// <param name="Provider">The drafting provider in use.</param>
/// <param name="Demo">True where demo accounts exist.</param>
internal sealed record SessionView(
    string Id, string Name, string Email, IReadOnlyList<PermissionSet> Permissions, AntiforgeryView Antiforgery, string Provider, bool Demo);

/// <summary>A header and its value.</summary>
internal sealed record AntiforgeryView(string Header, string Token);
