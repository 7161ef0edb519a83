using System.Security.Cryptography;
using System.Text;

namespace HmpContentStudio.Web.Security;

/// <summary>
/// The one-time token that makes somebody the first administrator. It lives in memory and on the console of whoever started the program,
/// exists only while there is no account, and works once.
/// </summary>
internal sealed class FirstRunToken
{
    private string? token;

    /// <summary>True while the first run is open.</summary>
    public bool IsOpen => token is not null;

    /// <summary>Opens the first run.</summary>
    /// <returns>The token, to be printed and kept nowhere.</returns>
    public string Open() => token = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>True when the first run is open and this is its token.</summary>
    public bool Matches(string given) => token is { } open
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(open), Encoding.UTF8.GetBytes(given.Trim()));

    /// <summary>Ends the first run.</summary>
    public void Close() => token = null;
}
