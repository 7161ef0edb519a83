using System.Text.Json.Serialization;
using HmpContentStudio.Content;

namespace HmpContentStudio.Briefs;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>Required rules must pass; the others pass or are acknowledged with a reason.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ReadinessLevel>))]
public enum ReadinessLevel { Required, Acknowledge }
#pragma warning restore CS1591

/// <summary>One rule about a brief and what it says now.</summary>
/// <param name="Rule">Its stable name.</param>
/// <param name="Level">Whether a reason can stand in for it.</param>
/// <param name="Ok">True when it passes.</param>
/// <param name="Message">What it found and what to do.</param>
/// <param name="Pointer">The field it is about.</param>
/// <param name="AcknowledgedReason">Why the author goes on all the same.</param>
public sealed record ReadinessRule(
    string Rule, ReadinessLevel Level, bool Ok, string Message, string? Pointer, string? AcknowledgedReason = null)
{
    /// <summary>True when nothing stands in the way of submission.</summary>
    [JsonIgnore]
    public bool IsSettled => Ok || (Level == ReadinessLevel.Acknowledge && AcknowledgedReason is not null);
}
