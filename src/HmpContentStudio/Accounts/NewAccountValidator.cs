using System.Linq.Expressions;
using FluentValidation;

namespace HmpContentStudio.Accounts;

/// <summary>What every way of adding an account asks of address, name and password.</summary>
internal abstract class NewAccountValidator<T>(PasswordRules passwords) : AbstractValidator<T>
{
    protected void Check(Expression<Func<T, string>> email, Expression<Func<T, string>> displayName, Expression<Func<T, string>> password)
    {
        RuleFor(email).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(254).EmailAddress()
            .WithMessage("This is no address such as name@example.org.").OverridePropertyName("email");
        RuleFor(displayName).NotEmpty().MaximumLength(100).WithMessage("A name has 1 to 100 characters.").OverridePropertyName("displayName");
        RuleFor(password).Must(passwords.Allow)
            .WithMessage($"A password has {passwords.MinimumLength} to {PasswordRules.MaximumLength} characters.").OverridePropertyName("password");
    }
}
