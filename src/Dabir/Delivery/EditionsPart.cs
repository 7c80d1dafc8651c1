using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;

namespace Dabir.Delivery;

/// <summary>The editions, kept as a part is: every page shows its own, so what changes one drops them all.</summary>
static class EditionsPart
{
    public static async Task<EditionBook> Of(Rendering rendering, NewsroomDb db)
    {
        const string key = "editions";
        if (rendering.Cache.Part(key, asOwn: true) is { } kept)
            return (EditionBook)kept.Value;
        var editions = await EditionBook.Open(db);
        HashSet<Thing> things = [Thing.Site, .. editions.All.Select(e => Thing.Edition(e.Id))];
        rendering.Cache.KeepRow(key, editions, things, rendering.Began);
        return editions;
    }
}
