package dev.vitaminb.benchmarks.skeleton;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers a request with one round trip to Redis. */
@RestController
class CountController {
    private final StringRedisTemplate redis;

    CountController(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @PostMapping("/count")
    String count(@RequestParam("text") String text) {
        return text + " " + redis.opsForValue().increment("count");
    }
}
