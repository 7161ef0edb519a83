using HmpContentStudio.Accounts;
using HmpContentStudio.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace HmpContentStudio.Web.Security;

/// <summary>Who is asking, and the gates every request passes.</summary>
internal static class SecurityServices
{
    private const string EitherScheme = "Studio";

    public static IServiceCollection AddStudioSecurity(this IServiceCollection services, StudioOptions options, IWebHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddSingleton(PasswordRules.ForDemo);
        }

        services.AddSingleton<PreviewOrigin>().AddSingleton<SignInLimiter>().AddSingleton<FirstRunToken>();
        services.AddScoped<FrontDoor>();
        services.AddDataProtection().SetApplicationName("HmpContentStudio")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataDirectory!, "keys")));
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, o => o.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Scheme, null)
            .AddCookie(SessionCookie.Scheme, o => SessionCookie.Configure(o, options));
        services.AddAntiforgery(o => AntiforgeryGate.Configure(o, options));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>In this order: headers on every answer, the preview host, who is asking, may they, and was it their own page that asked.</summary>
    public static void UseStudioSecurity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ActorOfRequest>();
        app.UseAuthorization();
        app.UseMiddleware<AntiforgeryGate>();
    }

    private static string SchemeOf(HttpContext http) =>
        http.Request.Headers.Authorization.ToString().StartsWith(BearerTokens.Prefix, StringComparison.OrdinalIgnoreCase)
            ? BearerTokens.Scheme
            : SessionCookie.Scheme;
}
