namespace Dabir.Media;

/// <summary>What the concept Media adds to the program.</summary>
public static class MediaSetup
{
    /// <summary>Keeps pictures in <c>media</c> inside the data folder: <c>masters</c>, <c>renditions</c> and <c>incoming</c>.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services, string dataFolder)
    {
        var media = Path.Combine(dataFolder, "media");
        services.AddSingleton(s => new Incoming(Path.Combine(media, "incoming"), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s =>
        {
            var incoming = s.GetRequiredService<Incoming>;
            var masters = new LocalMediaFolder(Path.Combine(media, "masters"), incoming);
            return new PictureStore(masters, new LocalMediaFolder(Path.Combine(media, "renditions"), incoming));
        });
        services.AddSingleton<PictureIntake>();
        services.AddSingleton<Uploads>();
        services.AddHostedService<UnsettledUploads>();
        services.AddSingleton<Renditions>();
        return services;
    }
}
