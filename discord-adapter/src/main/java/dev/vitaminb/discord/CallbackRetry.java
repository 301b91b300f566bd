package dev.vitaminb.discord;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Sends the answer to an interaction once more if Discord failed.
 *
 * <p>JDA gives such an answer up. Discord takes only one: if it says of the second attempt that
 * there is an answer already, the first one has arrived.
 */
final class CallbackRetry implements Interceptor {
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int FEW_BYTES = 1_000;

    /** Discord's number for an interaction that has been answered. */
    private static final String ANSWERED_ALREADY = "40060";

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
            return again(chain);
        }
        if (response.code() < SERVER_ERROR) {
            return response;
        }
        response.close();
        return again(chain);
    }

    private static Response again(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (response.code() != BAD_REQUEST
                || !response.peekBody(FEW_BYTES).string().contains(ANSWERED_ALREADY)) {
            return response;
        }
        response.close();
        return response.newBuilder()
                .code(NO_CONTENT)
                .message("No Content")
                .body(ResponseBody.create("", null))
                .build();
    }
}
