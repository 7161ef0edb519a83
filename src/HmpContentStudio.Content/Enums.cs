using System.Text.Json;
using System.Text.Json.Serialization;


#pragma warning disable CS1591 // The members are the words of the file format; each type says what they are.
namespace HmpContentStudio.Content;

/// <summary>Writes an enum as its camelCase name and reads nothing else, so that a number never passes for a word.</summary>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>What a brief orders.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ContentFormat>))]
public enum ContentFormat { Module, Microlearning, Assessment, Scenario, CaseStudy, JobAid, FacilitatorGuide, ManagerGuide, PeerGuide }

/// <summary>What hangs on the result: nothing, a grade, or a decision about a person.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Stakes>))]
public enum Stakes { Formative, Summative, PersonnelDecision }

/// <summary>Cognitive level after the revised Bloom taxonomy (Anderson and Krathwohl 2001), lowest first.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CognitiveLevel>))]
public enum CognitiveLevel { Remember, Understand, Apply, Analyze, Evaluate, Create }

/// <summary>The section of a module that a block belongs to, in the order learners meet them.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BlockRole>))]
public enum BlockRole { Problem, Objectives, Activation, Demonstration, Practice, Check, Application, Sources, Notice }

/// <summary>How the sentences of a block are laid out.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BlockType>))]
public enum BlockType { Heading, Paragraph, Steps, List, Table, Callout, Example, Image, Scenario, Checklist, Reflection }

/// <summary>What part of an entry a sentence is; absent for the main text.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SentencePart>))]
public enum SentencePart { Why, Label, Header, Standard, Danger, Done }

/// <summary>The kind of question.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ItemType>))]
public enum ItemType { SingleChoice, MultipleChoice, TrueFalse, Matching, Ordering, Cloze, ShortAnswer, Numeric, Essay, Branching }

/// <summary>Practice items give feedback and never count; check items count when their type can be scored by rule.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ItemUse>))]
public enum ItemUse { Check, Practice }

/// <summary>What a line of the To complete panel asks for, in the order the panel shows them.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<GapKind>))]
public enum GapKind { Suggestion, Blocker, Field, Items, Time, Text, Spare }
