namespace HmpContentStudio.Web.Hosting;

/// <summary>The <c>Studio</c> section of the configuration: <c>Studio__DataDirectory</c> and so on. <c>appsettings.example.json</c> lists every key.</summary>
public sealed class StudioOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Studio";

    /// <summary>Where the server listens if nothing else is said.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Where the database, keys and files are.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; set; } = DefaultUrl;

    /// <summary>Address under which previews are shown; another host name than the session's. Null: <c>localhost</c> on the first port.</summary>
    public string? PreviewUrl { get; set; }

    /// <summary>What this process does.</summary>
    public string Processes { get; set; } = "Web,Worker";

    /// <summary>The organisation's time zone, an IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The database.</summary>
    public DatabaseOptions Database { get; set; } = new();

    /// <summary>Demo accounts and content, Development only.</summary>
    public DemoOptions Demo { get; set; } = new();

    /// <summary>The model behind drafting.</summary>
    public DraftingOptions Drafting { get; set; } = new();
}

/// <summary>Which database.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>For SQLite the file; null: <c>studio.db</c> in the data directory.</summary>
    public string? ConnectionString { get; set; }
}

/// <summary>Demo accounts and content.</summary>
public sealed class DemoOptions
{
    /// <summary>Null: on in Development. It cannot be switched on elsewhere.</summary>
    public bool? Enabled { get; set; }

    /// <summary>True when the first start also adds the sample skills, briefs, a draft and a version.</summary>
    public bool Content { get; set; } = true;

    /// <summary>The one password of the demo accounts.</summary>
    public string Password { get; set; } = "demo";
}

/// <summary>The model behind drafting.</summary>
public sealed class DraftingOptions
{
    /// <summary><c>Offline</c>, <c>OpenAI</c> or <c>AzureOpenAI</c>.</summary>
    public string Provider { get; set; } = "Offline";

    /// <summary>Address of the provider.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Key of the provider.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Name of the model.</summary>
    public string? Model { get; set; }

    /// <summary>Calls at once.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>Seconds until a call counts as failed.</summary>
    public int TimeoutSeconds { get; set; } = 120;
}
