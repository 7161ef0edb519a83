using FluentValidation;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Briefs;

/// <summary>A document as somebody sends it.</summary>
/// <param name="FileName">Name with extension; folders in it are ignored.</param>
/// <param name="Bytes">The file, at most 20 MB.</param>
/// <param name="Title">As it is cited; absent: the file name without extension.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Licence">Such as <c>internal</c>.</param>
/// <param name="Date">Date of the document.</param>
public sealed record NewSource(string FileName, byte[] Bytes, string? Title, string? Owner, string? Licence, DateOnly? Date);

/// <summary>A designer adds a text or Markdown file that briefs can cite.</summary>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record AddSource(NewSource Source) : ICommand<SourceView>;

/// <summary>A source as everybody sees it.</summary>
/// <param name="Id">Its id, for the <c>sources</c> of a brief.</param>
/// <param name="Name">File name without extension: how origins cite it.</param>
/// <param name="FileName">As it was sent.</param>
/// <param name="Title">As it is cited.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Licence">Such as <c>internal</c>.</param>
/// <param name="Date">Date of the document.</param>
/// <param name="Hash">Hash of its bytes.</param>
/// <param name="SizeBytes">Bytes.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="Text">The decoded text that spans count in; only for one source alone.</param>
public sealed record SourceView(
    Guid Id,
    string Name,
    string FileName,
    string Title,
    string? Owner,
    string? Licence,
    DateOnly? Date,
    string Hash,
    int SizeBytes,
    DateTime AddedAt,
    string? Text = null)
{
    internal static SourceView Of(Source source, string? text = null) => new(
        source.Id, source.Name, source.FileName, source.Title, source.Owner, source.Licence, source.Date, source.Hash, source.SizeBytes, source.AddedAt, text);
}

internal sealed class AddSourceValidator : AbstractValidator<AddSource>
{
    public AddSourceValidator()
    {
        RuleFor(c => c.Source.FileName).NotEmpty().MaximumLength(200).OverridePropertyName("file");
        RuleFor(c => c.Source.Title).MaximumLength(200).OverridePropertyName("title");
        RuleFor(c => c.Source.Owner).MaximumLength(200).OverridePropertyName("owner");
        RuleFor(c => c.Source.Licence).MaximumLength(100).OverridePropertyName("licence");
    }
}

internal sealed class AddSourceHandler(StudioDbContext db, ContentStore store, IIds ids, TimeProvider clock, ICurrentUser user, IAuditTrail audit)
    : IHandle<AddSource, SourceView>
{
    public async Task<Result<SourceView>> Handle(AddSource request, CancellationToken cancellationToken)
    {
        var sent = request.Source;
        var fileName = Path.GetFileName(sent.FileName.Replace('\\', '/'));
        if (fileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            return SourceRules.PdfNeedsBrowser;
        }

        var reading = SourceReading.Read(fileName, sent.Bytes);
        if (reading.Fault is { } fault)
        {
            return SourceRules.Unreadable(fault);
        }

        if (string.IsNullOrWhiteSpace(reading.Text))
        {
            return SourceRules.Empty(fileName);
        }

        var source = Source(sent with { FileName = fileName });
        await store.PutAsync(source.Hash, sent.Bytes, cancellationToken);
        db.Add(source);
        audit.Record("source.added", $"source:{source.Id}", new { source.Hash, source.SizeBytes, source.Licence });
        return SourceView.Of(source);
    }

    private Source Source(NewSource sent)
    {
        var title = Given(sent.Title) ?? SourceReading.Names([sent.FileName])[0];
        return new Source
        {
            Id = ids.Next(),
            FileName = sent.FileName,
            Title = title,
            Owner = Given(sent.Owner),
            Licence = Given(sent.Licence),
            Date = sent.Date,
            Hash = ContentHash.Of(sent.Bytes),
            SizeBytes = sent.Bytes.Length,
            SearchText = $"{sent.FileName} {title}".ToLowerInvariant(),
            AddedBy = user.Actor.AccountId,
            AddedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
