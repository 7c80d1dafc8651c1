using Dabir.Data;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook.Desk;

/// <summary>What people call the things that rows are about; the logbook itself knows only their numbers.</summary>
public sealed class ThingNames
{
    readonly Dictionary<Thing, string> names = [];

    ThingNames() { }

    /// <summary>The names of everything that some rows are about, a query for each kind among them.</summary>
    public static async Task<ThingNames> Of(NewsroomDb db, IEnumerable<LogEntry> rows)
    {
        var read = new ThingNames();
        var things = rows.Select(r => Thing.TryParse(r.About, out var thing) ? thing : Thing.Site).Distinct();
        foreach (var kind in things.GroupBy(t => t.Kind, t => t.Id))
        {
            long[] ids = [.. kind];
            var found = kind.Key switch
            {
                ThingKind.Staff => db.Users.Where(m => ids.Contains(m.Id)).Select(m => new Named(m.Id, m.Name)),
                ThingKind.Article => db.Articles.Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.Headline)),
                ThingKind.Section => db.Sections.Where(s => ids.Contains(s.Id)).Select(s => new Named(s.Id, s.Name)),
                ThingKind.Tag => db.Tags.Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, t.Name)),
                ThingKind.Person => db.People.Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.Name)),
                ThingKind.Word => db.HouseWords.Where(w => ids.Contains(w.Id)).Select(w => new Named(w.Id, w.Text)),
                ThingKind.Box => db.Boxes.Where(b => ids.Contains(b.Id)).Select(b => new Named(b.Id, b.Title)),
                ThingKind.Edition => db.Editions.Where(e => ids.Contains(e.Id)).Select(e => new Named(e.Id, e.Name)),
                _ => null,
            };
            if (found is not null)
                foreach (var (id, name) in await found.ToListAsync())
                    read.names[new Thing(kind.Key, id)] = name;
        }
        return read;
    }

    /// <summary>A thing as a row says it: «نرگس کامیاب»، «سرویس شهر»، «نظر ۱۲».</summary>
    /// <param name="about">In the form of <see cref="Thing.ToString"/>.</param>
    public string Say(string about, Wording words, Func<long, string> number)
    {
        if (!Thing.TryParse(about, out var thing))
            return about;
        var kind = words[$"things.{thing.Kind.ToString().ToLowerInvariant()}"];
        return thing switch
        {
            { Kind: ThingKind.Site } => kind,
            { Kind: ThingKind.Staff, Id: 0 } => words["things.nobody"],
            { Kind: ThingKind.Staff or ThingKind.Article } when Name(thing) is { } name => name,
            _ => $"{kind} {Name(thing) ?? number(thing.Id)}",
        };
    }

    string? Name(Thing thing) => names.GetValueOrDefault(thing) is { Length: > 0 } name ? name : null;

    sealed record Named(long Id, string Name);
}
