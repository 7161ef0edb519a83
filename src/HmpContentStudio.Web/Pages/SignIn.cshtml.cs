using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Hosting;
using HmpContentStudio.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HmpContentStudio.Web.Pages;

[AllowAnonymous]
internal sealed class SignInModel(FrontDoor door, FirstRunToken firstRun, StudioOptions options, IWebHostEnvironment environment) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Refusal? Refusal { get; private set; }

    public bool IsFirstRun => firstRun.IsOpen;

    public string? DemoPassword => environment.IsDevelopment() && options.Demo.Enabled != false ? options.Demo.Password : null;

    public static IEnumerable<string> DemoAccounts => Security.DemoAccounts.All.Select(a => a.Email);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var verdict = await door.SignInAsync(Email ?? "", Password ?? "", cancellationToken);
        if (verdict.Account is null)
        {
            Refusal = verdict.Refusal;
            Response.StatusCode = Refusal is TooManyRefusal ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
            return Page();
        }

        await SessionCookie.StartAsync(HttpContext, verdict.Account);
        return Redirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
