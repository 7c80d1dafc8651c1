using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Comments.Reader;
using Dabir.CopyEditing;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.Desk;
using Dabir.FrontPage.Reader;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Logbook.Reader;
using Dabir.Media;
using Dabir.Media.Reader;
using Dabir.Sections;
using Dabir.Sections.Reader;
using Dabir.Seeing;
using Dabir.Tags.Reader;
using Dabir.Themes;

namespace Dabir;

/// <summary>The table of contents of the program: one Add and one Map line for each concept.</summary>
public static class Site
{
    /// <summary>Puts the site together without starting it. Settings that cannot be used are a <see cref="SetupException"/>.</summary>
    /// <param name="change">Last changes to the services; tests pin the clock here.</param>
    public static WebApplication Build(Settings settings, Action<IServiceCollection>? change = null)
    {
        if (settings.WhyNotUsable() is { } why)
            throw new SetupException(why);
        if (!settings.OnlyLooks)
            MakeFolder(settings.Data);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                ApplicationName = typeof(Site).Assembly.GetName().Name,
            }
        );
        builder.WebHost.UseUrls(settings.Urls.Split(';')).UseKestrelCore();
        builder.WebHost.ConfigureKestrel(KestrelBounds.Set);
        builder.AddLog();

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SiteAddress>();
        services.AddSeeing();
        services.AddData(settings);
        services.AddSingleton<KeptEditions>();
        builder.AddThemes(settings);
        services.AddMedia(settings.PicturesOf ?? settings.Data);
        services.AddGate();
        services.AddDelivery(settings);
        services.AddSingleton<NoticeLoader, Notices>();
        // What follows a save does so in the order of these lines.
        services.AddArticles();
        services.AddCopyEditing();
        services.AddComments();
        builder.AddDesk(settings);
        services.AddRouting();
        change?.Invoke(services);

        var app = builder.Build();
        app.UseOwnHost();
        app.UseReadyPages();
        app.UseProxies();
        // Again, because a proxy may have named another.
        app.UseOwnHost();
        app.UseMistakes();
        app.UseEditions();
        app.UseKeptForms();
        app.UseRouting();
        app.UseNotices();
        app.UseDoor();
        app.UseDeskHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapPage("/", FrontPageLoader.Load);
        app.MapPage("/news/{code}/{slug?}", ArticlePageLoader.Load, ArticlePageLoader.Questions);
        app.MapPage("/x/{short}", ArticlePageLoader.FollowShortLink);
        app.MapPage("/tag/{slug}", TagPageLoader.Load, [.. ArticleListPart.Questions]);
        app.MapPage("/author/{slug}", AuthorPageLoader.Load, [.. ArticleListPart.Questions]);
        app.MapPage(
            "/{section:regex(^[a-z0-9-]+$)}/{sub:regex(^[a-z0-9-]+$)?}",
            SectionPageLoader.Load,
            [.. ArticleListPart.Questions]
        );
        app.MapComments();
        app.MapThemeAssets().AllowAnonymous();
        app.MapMedia();
        app.MapDesk();
        app.MapSeeing();
        app.MapLogbook();
        return app;
    }

    static void MakeFolder(string data)
    {
        try
        {
            OwnerOnly.Make(data);
            // The database's own word for a folder that cannot be written is that it cannot open a file.
            using var trial = new FileStream(
                Path.Combine(data, $".write-{Environment.ProcessId}"),
                new FileStreamOptions
                {
                    Mode = FileMode.Create,
                    Access = FileAccess.Write,
                    Options = FileOptions.DeleteOnClose,
                }
            );
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"--data: {data} cannot be written: {refused.Message}", refused);
        }
    }
}
