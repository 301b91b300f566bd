package dev.vitaminb.discord;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sends the answer to an interaction once more if Discord failed.
 *
 * <p>JDA gives such an answer up. Discord takes only one, so a second attempt does no harm.
 */
final class CallbackRetry implements Interceptor {
    private static final int SERVER_ERROR = 500;

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        if (!request.url().encodedPath().endsWith("/callback")) {
            return chain.proceed(request);
        }
        Response response;
        try {
            response = chain.proceed(request);
        } catch (IOException lost) {
            return chain.proceed(request);
        }
        if (response.code() < SERVER_ERROR) {
            return response;
        }
        response.close();
        return chain.proceed(request);
    }
}
