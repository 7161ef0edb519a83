using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HmpContentStudio.Web.Pages;

/// <summary>What a person sees where a program would get problem+json.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class TroubleModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string WhatToDo { get; private set; } = "";

    public void OnGet(string? code)
    {
        (Heading, WhatToDo) = code switch
        {
            "account.not-permitted" => ("Your account may not open this page", "Ask an administrator for the permission set you need, or sign in with another account."),
            _ => ("This did not work", "Go back and try again. If it happens again, tell an administrator when it happened."),
        };
        Response.StatusCode = code == "account.not-permitted" ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;
    }
}
