using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HmpContentStudio.Web.Pages;

/// <summary>A page with one form that sends one command.</summary>
internal abstract class FormPage(PasswordRules passwords) : PageModel
{
    /// <summary>Why the command was refused; null before it was sent.</summary>
    public Refusal? Refusal { get; protected set; }

    public string PasswordHint => $"{passwords.MinimumLength} characters or more. A few words in a row are easier to remember than symbols.";

    /// <summary>What is wrong with one field.</summary>
    public string? ErrorOf(string member) =>
        (Refusal as MalformedRefusal)?.Errors.FirstOrDefault(e => e.Pointer == "/" + member)?.Message;
}
