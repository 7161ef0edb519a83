using System.Text.Json.Serialization;
using HmpContentStudio.Content;

namespace HmpContentStudio.Events;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>
/// What can go wrong when the content is wrong. High: somebody can be hurt or a decision about a person hangs on it; medium: a grade;
/// low: everything else. It decides how many approvers a draft needs.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RiskClass>))]
public enum RiskClass { Low, Medium, High }
#pragma warning restore CS1591
