using System.Text.Json.Serialization;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>What the form contract says about one field.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FormStatus>))]
public enum FormStatus
{
    /// <summary>Usable as it stands.</summary>
    Ok,

    /// <summary>Usable after a change of mood, first letter or end mark.</summary>
    Converted,

    /// <summary>Printed as it stands where that is safe, but never used in items.</summary>
    Refused,
}

/// <summary>A text after the form contract.</summary>
/// <param name="Status">Ok, converted or refused.</param>
/// <param name="Text">The text to use: capital first, no end mark for instructions and phrases, with end mark for sentences.</param>
/// <param name="Problem">What to change, when refused.</param>
internal sealed record FormReading(FormStatus Status, string Text, string? Problem = null)
{
    /// <summary>Whether items may use it.</summary>
    public bool IsUsable => Status != FormStatus.Refused;
}
