using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace HmpContentStudio.Data.Sqlite;

/// <summary>
/// Makes Microsoft.Data.Sqlite 10 run on SQLitePCLRaw 2.0.6 (it asks for a later assembly version of the same members) and prefers the
/// system's SQLite, which is years newer than the bundled one. On a machine with matching packages neither step does anything.
/// </summary>
public static class SqliteLibrary
{
    private const string Bundled = "e_sqlite3";

    private static readonly string[] SystemNames =
        OperatingSystem.IsWindows() ? ["winsqlite3"] :
        OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"] : ["libsqlite3.so.0"];

    private static int prepared;

#pragma warning disable CA2255 // The handler must stand before the first type of Microsoft.Data.Sqlite is loaded.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void ResolveOlderAssembly() =>
        AssemblyLoadContext.Default.Resolving += static (_, name) => name.Name == "SQLitePCLRaw.core" ? Core() : null;

    /// <summary>Redirects to the system's library where there is one. Call before the first connection; calling again is harmless.</summary>
    public static void Prepare()
    {
        if (Interlocked.Exchange(ref prepared, 1) == 0)
        {
            NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
            SQLitePCL.Batteries_V2.Init();
        }
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (library != Bundled)
        {
            return 0;
        }

        foreach (var name in SystemNames)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assembly Core() => typeof(SQLitePCL.raw).Assembly;
}
