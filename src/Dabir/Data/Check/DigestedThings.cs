using System.Buffers.Binary;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Check;

/// <summary>
/// Is everything what it was last decided to be, word for word: texts, names, roles, passwords, pictures, boxes; and was it so
/// whenever something was decided about it. What was last decided before the key took over is compared with how it stood then.
/// And is everything there that the logbook tells of, and nothing else.
/// </summary>
sealed class DigestedThings(LogbookChain chain) : IWitness
{
    // Of a thing whose last row has no digest that can be compared; a nullable would take half as much again, of millions.
    static readonly UInt128 Unproven = 0;

    // Of a thing that was last decided on before the key took over.
    static readonly UInt128 Earlier = 1;

    readonly Dictionary<Thing, UInt128> said = [];

    // How a thing stood when the first row about it since the key took over was written, and which row that is.
    readonly Dictionary<Thing, (UInt128 Stood, long Row)> first = [];
    readonly List<KeyedFrom> keys = [];
    readonly List<string> changed = [];

    public string Part => "record";

    KeyedFrom? Key => keys.LastOrDefault();

    public void Hear(LogEntry row)
    {
        // Once a row is sealed with the key of today, no other takes over any more.
        if (KeyedFrom.Of(row) is { } next && (Key?.Key != chain.KeyName || next.Key == chain.KeyName) && next.Follows(Key))
        {
            // What another key made cannot be made again with this one.
            foreach (var (thing, digest) in said)
                if (next.Key != Key?.Key || digest == Unproven)
                    said[thing] = Earlier;
            keys.Add(next);
            first.Clear();
            return;
        }
        if (Thing.TryParse(row.About, out var about))
        {
            if (row.DigestBefore is { Length: ThingDigest.Length } before)
                Stood(about, Read(before), row.Id);
            said[about] = row.Digest is { Length: ThingDigest.Length } digest ? Read(digest) : Unproven;
        }
        foreach (var (comment, _) in GeneratedRow.Comments(row))
            said[comment] = Unproven;
    }

    // What a decision found must be what the one before it left.
    void Stood(Thing thing, UInt128 before, long row)
    {
        if (!said.TryGetValue(thing, out var last) || last == Earlier)
            first.TryAdd(thing, (before, row));
        else if (last != Unproven && last != before)
            changed.Add(NotAsLeft(thing, row));
    }

    static string NotAsLeft(Thing thing, long row) =>
        FormattableString.Invariant($"{thing} was not what it was last decided to be when row {row} was written");

    public async Task<Finding> Compare(NewsroomDb db, CancellationToken stop)
    {
        List<string> wrong = [.. await Rewritten(db, stop), .. changed];
        long looked = 0,
            unproven = 0;
        Dictionary<string, long> old = [];
        HashSet<string> walked = [];
        foreach (var table in NamedTables.Of(db))
        {
            StoodThings? stood = null;
            var kind = "";
            await foreach (var one in table.Standing(stop))
            {
                looked++;
                var thing = one.Thing;
                if (walked.Add(kind = KeyedFrom.KindOf(thing)) && Key is { Digests: not null })
                    stood = new(db, Key.Key, kind);
                var before = stood is null ? null : await stood.At(thing.Id, id => Gone(thing with { Id = id }), stop);
                var isOld = stood is null && thing.Id <= (Key?.Standing.GetValueOrDefault(kind)?.Newest ?? 0);
                if (isOld)
                    old[kind] = old.GetValueOrDefault(kind) + 1;
                if (first.Remove(thing, out var found) && stood is not null && before != found.Stood)
                    wrong.Add(NotAsLeft(thing, found.Row));
                var isKnown = said.Remove(thing, out var digest);
                if (!isKnown || digest == Earlier)
                    digest = before ?? (isKnown && stood is not null ? Missing(thing) : Unproven);
                if (!isKnown && !isOld && before is null)
                    wrong.Add($"{thing} stands there, and the logbook does not know it");
                else if (digest == Unproven)
                    unproven++;
                else if (digest != Earlier && digest != Read(chain.DigestOf(one)))
                    wrong.Add($"{thing} is not what it was last decided to be");
            }
            if (stood is not null)
                await stood.End(id => Gone(new Thing(Enum.Parse<ThingKind>(kind, ignoreCase: true), id)), stop);
        }
        if (Key is { Digests: not null })
            foreach (var kind in await StoodThings.Kinds(db, Key.Key, stop))
                if (!walked.Contains(kind))
                    wrong.Add($"every {kind} is gone");
        foreach (var (kind, count) in old)
            if (Key!.Standing[kind].Count is var then && count > then)
                wrong.Add(FormattableString.Invariant($"{count} of {kind} stand where {then} stood when the key took over"));
        foreach (var thing in said.Keys)
            // The site, and nobody, are told of and stand nowhere.
            if (thing.Id != 0)
                wrong.Add($"{thing} is gone");
        return wrong.Count == 0
            ? Finding.Right(
                Part,
                looked,
                unproven == 0 ? "things" : FormattableString.Invariant($"things, {unproven} of them without a digest to compare")
            )
            : Finding.Wrong(
                Part,
                wrong,
                "Somebody wrote into the database past Dabir: compare with the last good backup, and ask who had access to it."
            );

        void Gone(Thing thing)
        {
            // One that was decided on since is told with those of the logbook.
            if (!said.ContainsKey(thing))
                wrong.Add($"{thing} is gone");
        }

        UInt128 Missing(Thing thing)
        {
            wrong.Add($"{thing} did not stand there when the key took over, and the logbook knows it from before");
            return Earlier;
        }
    }

    // What was written down of each key against what its row says of that.
    async Task<IReadOnlyList<string>> Rewritten(NewsroomDb db, CancellationToken stop)
    {
        Dictionary<string, StandingContent> contents = [];
        try
        {
            await foreach (
                var some in db.StandingDigests.AsNoTracking().OrderBy(d => d.Id).AsAsyncEnumerable().WithCancellation(stop)
            )
            {
                if (!contents.TryGetValue(some.Key, out var content))
                    contents[some.Key] = content = new();
                content.Add(some.Kind, some.Things);
            }
            using var nothing = new StandingContent();
            List<string> wrong = [];
            foreach (var key in keys)
                if (key.Digests is not null && (contents.GetValueOrDefault(key.Key) ?? nothing).SoFar() != key.Digests)
                    wrong.Add($"what was written down when the key {key.Key} took over is not what stands in StandingDigests");
            foreach (var foreign in contents.Keys.Where(name => !keys.Exists(k => k.Key == name && k.Digests is not null)))
                wrong.Add($"StandingDigests has rows of a key that never took over, {foreign}");
            return wrong;
        }
        finally
        {
            foreach (var content in contents.Values)
                content.Dispose();
        }
    }

    static UInt128 Read(byte[] digest) => BinaryPrimitives.ReadUInt128BigEndian(digest);
}
